"""Five languages are complete: nothing unfinished, no placeholder lost, every plural form there."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ElementTree  # our own files
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication

import agent_console.ui
from agent_console.domain.faults import Offline, StoreFault
from agent_console.resources import i18n_path
from agent_console.ui.fault_words import fault_words
from agent_console.ui.format import LANGUAGES
from agent_console.ui.i18n import Language, compiled_catalogue, pick_language
from agent_console.ui.words import word

TRANSLATED = [code for code in LANGUAGES if code != "en"]
_MARKS = re.compile(r"\{\w*\}|%n")


def messages(code, catalogue=None):
    root = ElementTree.parse(catalogue or i18n_path(f"agent_console_{code}.ts")).getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield context.findtext("name"), message.findtext("source"), forms, translation.get("type")


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_is_translated_with_its_placeholders(code):
    wrong = []
    for context, source, forms, kind in messages(code):
        good = kind is None and all(
            form.strip() and sorted(set(_MARKS.findall(form))) == sorted(set(_MARKS.findall(source))) for form in forms
        )
        if not good:
            wrong.append((context, source, forms))
    assert wrong == []


def test_every_text_of_the_window_is_in_the_catalogues(tmp_path):
    """What `i18n/refresh` would still take in, or throw out."""
    catalogue = tmp_path / "agent_console_ru.ts"
    catalogue.write_bytes(i18n_path(catalogue.name).read_bytes())
    sources = sorted(map(str, Path(agent_console.ui.__file__).parent.rglob("*.py")))
    tool = Path(PySide6.__file__).parent / "lupdate"
    options = ["-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", "QT_TRANSLATE_NOOP+=mark"]
    subprocess.run([tool, *options, *sources, "-ts", catalogue], check=True, timeout=60)
    fresh = {(context, source) for context, source, *_ in messages("ru", catalogue)}
    assert fresh == {(context, source) for context, source, *_ in messages("ru")}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_with_a_number_has_plural_forms(code):
    """A plural that is not written with `tr` has one form for all numbers, and shows "(s)"."""
    root = ElementTree.parse(i18n_path(f"agent_console_{code}.ts")).getroot()
    flat = [
        message.findtext("source")
        for message in root.iter("message")
        if "%n" in (message.findtext("source") or "") and message.get("numerus") != "yes"
    ]
    assert flat == []


def test_all_languages_know_the_same_texts():
    known = [{(context, source) for context, source, *_ in messages(code)} for code in TRANSLATED]
    assert known[0] == known[1] == known[2] == known[3]
    assert len(known[0]) > 500


@pytest.mark.parametrize("code", LANGUAGES)
def test_catalogues_compile_and_speak(qapp, code):
    assert compiled_catalogue(code) is not None
    language = Language()
    language.install(code)
    try:
        one, five = (QCoreApplication.translate("Timeline", "%n new message(s)", "", n) for n in (1, 5))
        assert "(s)" not in one + five
        assert "5" in five
        assert (word("status", "solved") == "Solved") is (code == "en")
        assert word("status", "from_the_future") == "from the future"
        assert (fault_words(Offline("Own words.", "Own advice."))[0] == "Own words.") is (code == "en")
        assert (fault_words(StoreFault("Own words.", code="never_heard"))[0] == "Own words.") is (code == "en")
    finally:
        language.install("en")


def test_an_unknown_language_falls_back():
    assert pick_language("hy") == "hy"
    assert pick_language("xx") in LANGUAGES
