"""Formatted text as Telegram keeps it: plain characters and entities counted in UTF-16 units.

`parse_html` follows td's MessageEntity.cpp: the same tags, the same complaints, byte offsets included.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from bot.simulator.errors import bad

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_MARKUP = 1 << 15
"""Bytes of a text before parsing."""

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
    "tg-spoiler": "spoiler", "tg-emoji": "custom_emoji", "tg-time": "date_time", "code": "code", "pre": "pre",
    "a": "text_link", "blockquote": "blockquote",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
KINDS = {*TAGS.values(), "expandable_blockquote", "text_mention", "mention", "hashtag", "cashtag", "bot_command",
         "url", "email", "phone_number"}  # fmt: skip

_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))|(lt|gt|amp|quot));?")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>])))?""")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\u2028\u2029]|[\t\v\f]")
_FOUND = (
    ("url", re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)'\]]", re.I)),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])")),
)

Entity = dict[str, Any]


class Text(NamedTuple):
    """What a message says."""

    plain: str
    entities: list[Entity]

    def as_json(self, key: str = "text") -> dict[str, Any]:
        """Fields of a Telegram message: `text` and `entities`, or `caption` and `caption_entities`."""
        named = "entities" if key == "text" else f"{key}_entities"
        return {key: self.plain} | ({named: self.entities} if self.entities else {})


def units(plain: str) -> int:
    """Length in UTF-16 units, as entities count."""
    return len(plain) + sum(character > "\uffff" for character in plain)


def formatted(raw: str, parse_mode: str, entities: Any, longest: int = LONGEST_TEXT) -> Text:
    """What the bot asked to say, as the people will see it. Raises Refusal."""
    if len(raw.encode()) > LONGEST_MARKUP:
        raise bad("text is too long")
    mode = parse_mode.lower()
    if mode == "html":
        text = parse_html(raw)
    elif mode in ("", "none"):
        text = Text(raw, _given(entities))
    elif mode in ("markdown", "markdownv2"):
        raise bad("can't parse entities: this simulator reads parse_mode HTML only")
    else:
        raise bad("unsupported parse_mode")
    text = tidy(text)
    if len(text.plain) > longest:
        raise bad("message caption is too long" if longest == LONGEST_CAPTION else "message is too long")
    return with_found(text)


def tidy(text: Text) -> Text:
    """Control characters become spaces, carriage returns vanish, space at both ends goes; entities move along."""
    plain = _CONTROL.sub(" ", text.plain.replace("\r", ""))
    if "\r" in text.plain and text.entities:
        text = Text(text.plain, [_moved(entity, _returns(text.plain)) for entity in text.entities])
    start = units(plain) - units(plain.lstrip())
    plain = plain.strip()
    end = units(plain)
    kept = []
    for entity in text.entities:
        first = max(entity["offset"] - start, 0)
        last = min(entity["offset"] - start + entity["length"], end)
        if first < last:
            kept.append(entity | {"offset": first, "length": last - first})
    return Text(plain, kept)


def with_found(text: Text) -> Text:
    """Links and commands that Telegram finds by itself, where no link of the sender's covers them."""
    found = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text.plain):
            offset = units(text.plain[: match.start()])
            entity = {"type": kind, "offset": offset, "length": units(match[0])}
            if not any(_overlap(entity, other) for other in (*found, *text.entities)
                       if other["type"] in ("url", "text_link", "code", "pre", "bot_command")):  # fmt: skip
                found.append(entity)
    return Text(text.plain, sorted([*text.entities, *found], key=lambda e: (e["offset"], -e["length"])))


def parse_html(raw: str) -> Text:
    """Telegram's HTML. Raises Refusal with td's complaint and the byte offset."""
    plain: list[str] = []
    entities: list[Entity] = []
    open_tags: list[tuple[str, str, int]] = []
    offset = at = 0

    def where() -> int:
        return len(raw[:begin].encode())

    while at < len(raw):
        begin = at
        if raw[at] == "&" and (reference := _REFERENCE.match(raw, at)) and (character := _decoded(reference)):
            plain.append(character)
            offset += units(character)
            at = reference.end()
        elif raw[at] != "<":
            plain.append(raw[at])
            offset += units(raw[at])
            at += 1
        elif raw[at + 1 : at + 2] == "/":
            if not open_tags:
                raise bad(f"can't parse entities: Unexpected end tag at byte offset {where()}")
            end = re.compile(r"([^\s>]*)\s*(>?)").match(raw, at + 2)
            if not end or not end[2]:
                raise bad(f"can't parse entities: Unclosed end tag at byte offset {where()}")
            name, argument, since = open_tags.pop()
            if end[1] and end[1].lower() != name:
                raise bad(f"can't parse entities: Unmatched end tag at byte offset {where()}, "
                          f'expected "</{name}>", found "</{end[1]}>"')  # fmt: skip
            if offset > since and (entity := _entity(name, argument)):
                entities.append(entity | {"offset": since, "length": offset - since})
            at = end.end()
        else:
            start = re.compile(r"([^\s>]*)(?=[\s>])").match(raw, at + 1)
            if not start:
                raise bad(f"can't parse entities: Unclosed start tag at byte offset {where()}")
            name = start[1].lower()
            if name not in TAGS:
                raise bad(f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {where()}')
            argument, at = _attributes(raw, start.end(), name, where())
            open_tags.append((name, argument, offset))
    if open_tags:
        raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{open_tags[-1][0]}\"")
    return Text("".join(plain), entities)


def _attributes(raw: str, at: int, name: str, begin: int) -> tuple[str, int]:
    """The one attribute that counts for this tag, and the place after its `>`."""
    argument = ""
    while True:
        at += len(raw[at:]) - len(raw[at:].lstrip())
        if raw[at : at + 1] == ">":
            break
        found = _ATTRIBUTE.match(raw, at)
        if not found:
            reason = "Unclosed start tag" if at >= len(raw) else f'Empty attribute name in the tag "{name}"'
            raise bad(f"can't parse entities: {reason} at byte offset {begin}")
        value = _REFERENCE.sub(_decoded, next((v for v in found.groups()[1:] if v is not None), ""))
        match name, found[1].lower():
            case "a", "href":
                argument = value
            case "span", "class":
                argument = value.removeprefix("tg-")
            case "code", "class":
                argument = value.removeprefix("language-")
            case ("tg-emoji", "emoji-id") | ("tg-time", "unix"):
                argument = value
            case "blockquote", "expandable":
                argument = "1"
        at = found.end()
    if name == "span" and argument != "spoiler":
        raise bad(f'can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset {begin}')
    return argument, at + 1


def _entity(name: str, argument: str) -> Entity | None:
    """The entity a tag makes; None for a link that leads nowhere, which Telegram drops."""
    kind = TAGS[name]
    if kind == "text_link":
        return {"type": kind, "url": argument} if re.match(r"(https?|tg|tel|mailto):", argument) else None
    if kind == "custom_emoji":
        return {"type": kind, "custom_emoji_id": argument}
    if kind == "date_time":
        return {"type": kind, "unix_time": int(argument)} if argument.isdigit() else None
    if name == "blockquote" and argument:
        return {"type": "expandable_blockquote"}
    return {"type": kind}


def _decoded(reference: re.Match[str]) -> str:
    """The character of a reference; the reference itself where there is none."""
    hexadecimal, decimal, name = reference.groups()
    if name:
        return NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else reference[0]


def _given(entities: Any) -> list[Entity]:
    """Entities as the bot sent them. Raises Refusal."""
    if entities in (None, ""):
        return []
    try:
        listed = json.loads(entities) if isinstance(entities, str) else entities
        assert isinstance(listed, list)
        kept = [dict(entity) for entity in listed]
        for entity in kept:
            entity["offset"], entity["length"] = int(entity["offset"]), int(entity["length"])
    except (ValueError, TypeError, KeyError, AssertionError):
        raise bad("can't parse entities: expected an Array of MessageEntity") from None
    for entity in kept:
        if entity.get("type") not in KINDS:
            raise bad("can't parse MessageEntity: Unsupported type specified")
    return [entity for entity in kept if entity["length"] > 0]


def _returns(plain: str) -> list[int]:
    """Places, in UTF-16 units, of the carriage returns."""
    return [units(plain[: match.start()]) for match in re.finditer("\r", plain)]


def _moved(entity: Entity, gone: list[int]) -> Entity:
    first, last = entity["offset"], entity["offset"] + entity["length"]
    before, within = sum(at < first for at in gone), sum(first <= at < last for at in gone)
    return entity | {"offset": first - before, "length": entity["length"] - within}


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])
