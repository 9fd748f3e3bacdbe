from . import prices


class Basket:
    def __init__(self):
        self.items = []

    def add(self, name):
        self.items.append(name)

    def total(self):
        return sum(prices.PRICES[name] for name in self.items)

    def __repr__(self):
        return f"Basket({self.items})"
