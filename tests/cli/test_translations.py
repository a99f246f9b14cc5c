"""Catalogues are compiled when they changed, without programs from outside."""

import gettext
import os
from pathlib import Path

from stafet.cli.translations import compile_changed

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


def catalogue(locale: Path, text: str) -> Path:
    path = locale / "de" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + text)
    return path


def test_a_changed_catalogue_is_compiled_and_an_unchanged_one_left_alone(tmp_path: Path) -> None:
    source = catalogue(tmp_path, '\nmsgid "Account"\nmsgstr "Firma"\n')
    [target] = compile_changed(tmp_path)
    with target.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Account") == "Firma"
    assert compile_changed(tmp_path) == []
    catalogue(tmp_path, '\nmsgid "Account"\nmsgstr "Betrieb"\n')
    later = target.stat().st_mtime_ns + 1_000_000_000
    os.utime(source, ns=(later, later))
    assert compile_changed(tmp_path) == [target]


def test_a_fuzzy_translation_is_not_shown(tmp_path: Path) -> None:
    catalogue(tmp_path, '\n#, fuzzy\nmsgid "Account"\nmsgstr "Konto?"\n')
    [target] = compile_changed(tmp_path)
    with target.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Account") == "Account"
