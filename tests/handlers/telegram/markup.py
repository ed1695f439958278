"""Telegram's HTML, as strict as Telegram reads it."""

from __future__ import annotations

from html.parser import HTMLParser


class Markup(HTMLParser):
    """A few tags, all closed, in order."""

    ALLOWED = frozenset({"a", "b", "strong", "i", "em", "u", "s", "code", "pre", "blockquote", "tg-spoiler"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.problem: str | None = None
        self._open: list[str] = []

    @classmethod
    def checked(cls, source: str) -> Markup:
        markup = cls()
        markup.feed(source)
        markup.close()
        if markup._open and markup.problem is None:
            markup.problem = f"can't find end tag corresponding to start tag {markup._open[-1]}"
        return markup

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.ALLOWED:
            self.problem = f'unsupported start tag "{tag}"'
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.problem = f'unexpected end tag "{tag}"'

    def handle_data(self, data: str) -> None:
        self.text += data
