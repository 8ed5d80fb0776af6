"""Xác minh: letters to other offices and theirs to us, what came back, minutes, sworn statements."""
