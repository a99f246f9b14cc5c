"""The lead: one enquiry, its life, and what people do with it."""
