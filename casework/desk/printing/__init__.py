"""In, ký, đóng dấu: the papers on their way to the counter, and the printers."""
