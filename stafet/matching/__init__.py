"""Who is it? Cleaned particulars, the keys by which candidates are found, evidence, weights, vetoes, a verdict.

What decides is pure: it knows no table and no framework. The way through it:

1. `cleaning.clean_person(given)` / `clean_company(given)`: once per record, once per question;
2. `keys.find_keys(particulars)`: look these up, take at most `keys.MOST_PER_KEY` records for each;
3. `keys.count_keys(particulars)`: how often each of these stands in the stock is the `Commonness`;
4. `verdict.judge(asked, candidates, commonness)`: verdict, ranking, and why.

`stock.Stock` does all four in memory, `find` in the database.
"""
