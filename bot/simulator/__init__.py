"""A simulated Telegram: the Bot API over HTTP, people to play, and a page that looks like their phones.

A process of its own with its own store (`python -m bot.simulator`), so it lives on when the bot is killed.
It is as strict as Telegram where strictness bites: error texts, limits, what is confirmed, what expires.
The demo, the rehearsal of a new script and the end-to-end tests talk to it over real HTTP; nothing else in
`bot/` knows that it exists. Facts and texts: Telegram's Bot API and the published sources of
tdlib/telegram-bot-api and tdlib/td.

`text` formatted text · `keyboards` buttons · `store` what is kept · `updates` and `webhook` what the bot gets ·
`limits` flood control · `faults` trouble on request · `methods` the Bot API · `people` what people do ·
`server` the addresses · `client` people as Python objects, for tests and measurements.
"""
