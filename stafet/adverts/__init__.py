"""Lead forms in advertisements: what Google Ads and Meta need to be let in, and the leads that Meta still owes us."""
