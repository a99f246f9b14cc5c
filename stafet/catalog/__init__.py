"""What leads are made of: types, pipelines, reasons, sources, products, fields of their own."""
