TAX = 20
PRICES = {"tea": 120, "cake": 275}
