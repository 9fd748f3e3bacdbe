from .basket import Basket
from .prices import TAX

__all__ = ["Basket", "TAX"]
