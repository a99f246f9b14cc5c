"""Which language a short text is written in, by its most frequent small words."""

import re

MAX_WORDS = 400

# Words that are frequent in one of the languages and rare in the others.
_MARKS = {
    "de": "ich und der die das ist nicht sie mit für ein eine auf den von zu wir guten tag hallo bitte noch dem im über haben "
    "würde gerne fahrzeug grüße freundlichen geehrte damen herren zur bei ob wann kann mich".split(),
    "da": "jeg og det er ikke til på af en et med har vi hej venlig hilsen bil bilen gerne kan om tak mvh hilsner også den "
    "ville være mig kunne jeres dag god".split(),
    "en": "i and the is not you with for a an on of to we hello please would like car am interested this are my regards "
    "thanks dear your still available could have it".split(),
    "nl": "ik en het de is niet u met voor een op van wij hallo graag nog auto deze bent geïnteresseerd groeten "
    "vriendelijke groet zijn mijn uw kan wil beschikbaar".split(),
}
_WEIGHT = {
    word: [lang for lang, words in _MARKS.items() if word in words]
    for words in _MARKS.values()
    for word in words
}


def guess_language(text: str) -> tuple[str, bool]:
    """(ISO 639-1 or empty, whether the answer is clear). Words that several languages share count for each less.

    >>> guess_language("Hej, jeg er interesseret i bilen. Er den ikke solgt?")
    ('da', True)
    """
    scores = dict.fromkeys(_MARKS, 0.0)
    for word in re.findall(r"[^\W\d_]+", text[:6000].casefold())[:MAX_WORDS]:
        for language in _WEIGHT.get(word, ()):
            scores[language] += 1 / len(_WEIGHT[word])
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    (first, most), (_, next_most) = ranked[0], ranked[1]
    if most < 1 or most <= next_most:
        return "", False
    return first, most >= 2 and most >= 1.5 * next_most
