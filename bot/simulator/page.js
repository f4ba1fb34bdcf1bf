"use strict";
/* The demo's page. The simulator keeps everything; this draws it, and hands on what is typed and tapped. */

const $ = (selector, root = document) => root.querySelector(selector);
const OTHER = [["photo", "Photo"], ["document", "Document"], ["voice", "Voice message"], ["video", "Video"],
  ["sticker", "Sticker"], ["location", "Location"], ["poll", "Poll"]];
let world = null, skew = 0, phones = {};

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

async function ask(path, body) {
  const answer = await fetch(path, body === undefined ? {} :
    {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)});
  const told = await answer.json();
  if (!answer.ok) throw new Error((told.description || "").replace(/^Bad Request: /, "") || `error ${answer.status}`);
  return told;
}

/* --- words --------------------------------------------------------------------------------------------------- */

const TAGS = {bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "code",
  blockquote: "blockquote", expandable_blockquote: "blockquote"};

/** The text with its entities, as nodes. Both count in UTF-16 units, so offsets need no conversion. */
function words(text, entities, phone) {
  const edges = new Set([0, text.length]);
  for (const one of entities) edges.add(one.offset).add(one.offset + one.length);
  const places = [...edges].sort((a, b) => a - b), nodes = [];
  for (let n = 0; n + 1 < places.length; n++) {
    let node = document.createTextNode(text.slice(places[n], places[n + 1]));
    const covering = entities.filter((e) => e.offset <= places[n] && e.offset + e.length >= places[n + 1]);
    for (const entity of covering.reverse()) node = wrapped(node, entity, phone);
    nodes.push(node);
  }
  return nodes;
}

function wrapped(node, entity, phone) {
  if (TAGS[entity.type]) return make(TAGS[entity.type], {}, node);
  if (entity.type === "url" || entity.type === "text_link") return link(entity.url || node.textContent, node, phone);
  if (entity.type === "bot_command") {
    const command = node.textContent;
    return make("button", {type: "button", onclick: () => phone.say(command)}, node);
  }
  return node;
}

/** A link; one to this bot with a start code is opened by one of the people here. */
function link(url, content, phone) {
  const node = make("a", {href: url, target: "_blank", rel: "noopener"}, content);
  const start = url.match(/^https?:\/\/t\.me\/(\w+)\?start=([\w-]+)$/);
  if (start && start[1] === world.bot.username) node.addEventListener("click", (event) => {
    event.preventDefault();
    openAs(start[2], phone);
  });
  return node;
}

const clockTime = (date) => new Date(date * 1000).toLocaleTimeString("en-GB", {hour: "2-digit", minute: "2-digit"});
const dayName = (date) => new Date(date * 1000).toLocaleDateString("en-GB",
  {weekday: "long", day: "numeric", month: "long"});
const size = (bytes) => bytes < 1000 ? `${bytes} bytes` : bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB`
  : `${(bytes / 1e6).toFixed(1)} MB`;

/* --- one phone ----------------------------------------------------------------------------------------------- */

class Phone {
  constructor(key) {
    this.key = key;
    this.root = $(`#phone-${key}`);
    this.root.append($("#phone").content.cloneNode(true));
    this.log = $(".log", this.root);
    this.text = $("textarea", this.root);
    this.menu = $(".menu", this.root);
    this.opener = $(".opener", this.root);
    this.newer = $(".newer", this.root);
    this.messages = new Map();
    this.drafts = new Map();
    this.unseen = 0;
    this.editing = null;
    this.log.addEventListener("scroll", () => { if (this.atEnd()) this.seen(); });
    this.newer.addEventListener("click", () => this.toEnd());
    this.opener.addEventListener("click", () => this.showMenu(this.menu.hidden));
    $("form.field", this.root).addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    $(".editing button", this.root).addEventListener("click", () => this.edit(null));
    $(".blocked button", this.root).addEventListener("click", () => this.act("unblock", {}).then(refresh));
    $(".start button", this.root).addEventListener("click", () => this.say("/start"));
    this.text.addEventListener("input", () => { this.grow(); this.suggest(); });
    this.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.send(); }
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      if (!this.menu.hidden) { this.showMenu(false); this.opener.focus(); } else if (this.editing) this.edit(null);
    });
    new ResizeObserver(() => { if (this.stuck) this.toEnd(); }).observe(this.log);
    this.stuck = true;
  }

  /** Show one chat as one person sees it. */
  async open(person, chat) {
    const same = this.person === person && this.chat === chat;
    if (!same) {
      this.drafts.set(`${this.person}/${this.chat}`, this.text.value);
      this.text.value = this.drafts.get(`${person}/${chat}`) || "";
      this.edit(null, true);
      this.unseen = 0;
    }
    [this.person, this.chat] = [person, chat];
    const told = await ask(`/demo/messages?person=${person}&chat=${chat}`);
    if (this.chat !== chat || this.person !== person) return;
    this.messages = new Map(told.messages.map((message) => [message.id, message]));
    this.commands = told.commands;
    this.keyboard = told.keyboard;
    this.acted = told.acted;
    this.draw(!same);
    this.typing(told.typing ? 5 : 0);
    this.grow();
  }

  get group() { return world.groups.find((group) => group.id === this.chat); }
  get who() { return world.people.find((person) => person.id === this.person); }

  title() {
    const group = this.group, who = this.who;
    $("h2", this.root).textContent = group ? group.title : world.bot.first_name;
    this.resting = group ? `${who.name} among ${group.members.length - 1} people and the bot` : `${who.name}'s phone`;
    this.root.setAttribute("aria-label", group ? `Group ${group.title}` : `${who.name}'s chat with the bot`);
    this.log.setAttribute("aria-label", group ? `Messages in ${group.title}` : `Messages of ${who.name}`);
    if (!this.typist) $(".status", this.root).textContent = this.resting;
  }

  draw(fresh) {
    const wasAtEnd = fresh || this.atEnd(), at = this.log.scrollTop;
    this.title();
    this.log.replaceChildren();
    this.day = null;
    for (const message of this.messages.values()) this.append(message);
    this.age();
    if (!this.messages.size) {
      const said = this.group ? "Leads for the navigators will appear here." : world.bot.description
        || "Press Start to begin.";
      this.log.append(make("p", {class: "empty"}, said));
    }
    this.controls();
    if (wasAtEnd) this.toEnd(); else this.log.scrollTop = at;
  }

  append(message) {
    const day = dayName(message.date);
    if (day !== this.day) this.log.append(make("p", {class: "day"}, day));
    this.day = day;
    this.log.append(this.bubble(message));
  }

  /** Buttons look old once the person went on: all but those that came since, and the newest. */
  age() {
    const held = [...this.messages.values()].filter((m) => m.buttons.length && !m.deleted);
    const newest = held.length ? held[held.length - 1].id : 0;
    for (const node of this.log.querySelectorAll("[data-id]")) {
      const id = Number(node.dataset.id);
      node.classList.toggle("old", !this.group && id <= this.acted && id !== newest);
    }
  }

  bubble(message) {
    const mine = message.from.id === this.person;
    const node = make("article", {class: ["message", mine && "mine", message.deleted && "gone"]
      .filter(Boolean).join(" "), "data-id": message.id});
    const service = serviceText(message);
    if (service) { node.className = "service"; node.append(service); return node; }
    const bubble = make("div", {class: "bubble"});
    if (!mine && this.group) bubble.append(make("div", {class: "who"}, message.from.name));
    if (message.deleted) bubble.append(make("p", {class: "words"}, "This message was removed."));
    else bubble.append(...this.content(message));
    bubble.append(make("div", {class: "foot"},
      mine && message.text && !message.deleted ? make("button", {type: "button", "aria-label":
        `Edit your message: ${message.text.slice(0, 40)}`, onclick: () => this.edit(message)}, "Edit") : null,
      message.edited && !message.deleted ? make("span", {}, "edited") : null,
      make("time", {datetime: new Date(message.date * 1000).toISOString(),
        title: new Date(message.date * 1000).toString()}, clockTime(message.date))));
    node.append(bubble);
    if (message.buttons.length && !message.deleted) node.append(this.inline(message));
    return node;
  }

  content(message) {
    const parts = [];
    if (message.document) parts.push(make("a", {class: "document", download: message.document.file_name,
      href: message.by_bot ? `/demo/files/${message.document.file_id}` : false},
      make("b", {}, message.document.file_name), make("span", {}, size(message.document.file_size))));
    const thing = thingText(message);
    if (thing) parts.push(make("p", {class: "thing"}, thing));
    const text = message.text || message.caption;
    if (text) parts.push(make("div", {class: "words"},
      ...words(text, message.entities || message.caption_entities || [], this)));
    return parts;
  }

  inline(message) {
    return make("div", {class: "inline", role: "group", "aria-label": "Answers"}, ...message.buttons.map((row) =>
      make("div", {class: "row"}, ...row.map((button) => {
        if (button.url) { const node = link(button.url, button.text, this); node.classList.add(button.style || "plain");
          return node; }
        return make("button", {type: "button", class: button.style, onclick: (event) =>
          this.tap(message, button, event.currentTarget)}, button.text);
      }))));
  }

  async tap(message, button, node) {
    node.classList.add("waiting");
    setTimeout(() => node.classList.remove("waiting"), 4000);
    await this.act("tap", {message_id: message.id, data: button.callback_data});
  }

  controls() {
    const who = this.who, fresh = !this.group && !this.messages.size && !who.blocked;
    $(".blocked", this.root).hidden = this.group || !who.blocked;
    $(".start", this.root).hidden = !fresh;
    $("form.field", this.root).hidden = fresh || (!this.group && who.blocked);
    const keys = $(".keys", this.root), rows = this.keyboard?.keyboard || [];
    keys.hidden = !rows.length || fresh || (!this.group && who.blocked);
    keys.replaceChildren(...rows.map((row) => make("div", {class: "row"}, ...row.map((button) =>
      make("button", {type: "button", onclick: () => this.press(button)}, button.text)))));
  }

  async press(button) {
    const once = this.keyboard?.one_time_keyboard;
    if (button.request_contact) await this.act("contact", {}); else await this.act("say", {text: button.text});
    if (once) $(".keys", this.root).hidden = true;
  }

  /** A message is new or has changed. */
  take({message, keyboard, acted}) {
    const known = this.messages.has(message.id), atEnd = this.atEnd();
    this.keyboard = keyboard;
    this.acted = acted;
    this.messages.set(message.id, message);
    if (this.messages.size === 1) { this.draw(true); return; }
    if (message.by_bot && !known) this.typing(0);
    const mine = message.from.id === this.person;
    if (known) $(`[data-id="${message.id}"]`, this.log)?.replaceWith(this.bubble(message));
    else {
      if (!mine && (!atEnd || !this.visible())) this.notice();
      this.append(message);
    }
    this.age();
    this.controls();
    if (atEnd || (mine && !known)) this.toEnd();
  }

  /** Something came that is not seen: a line above it, and the number of what waits. */
  notice() {
    if (!this.unseen) this.log.append(make("p", {class: "mark"}, "New messages"));
    this.unseen += 1;
    this.count();
  }

  count() {
    this.newer.hidden = !this.unseen || this.atEnd();
    this.newer.textContent = `${this.unseen} new`;
    const tab = $(`#tab-${this.key}`);
    tab.dataset.name ||= tab.textContent;
    tab.textContent = this.unseen ? `${tab.dataset.name} · ${this.unseen} new` : tab.dataset.name;
  }

  seen() {
    this.stuck = true;
    if (!this.unseen || !this.visible()) return;
    this.unseen = 0;
    this.count();
    setTimeout(() => { if (!this.unseen) for (const mark of this.log.querySelectorAll(".mark")) mark.remove(); }, 4000);
  }

  visible() { return this.root.offsetParent !== null && !document.hidden; }
  atEnd() {
    if (this.root.offsetParent === null) return this.stuck;
    return this.stuck = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 48;
  }
  toEnd() { this.stuck = true; this.log.scrollTop = this.log.scrollHeight; this.seen(); }

  typing(seconds) {
    clearTimeout(this.typist);
    const status = $(".status", this.root);
    status.classList.toggle("dots", seconds > 0);
    status.textContent = seconds > 0 ? "typing …" : this.resting;
    this.typist = seconds > 0 ? setTimeout(() => this.typing(0), seconds * 1000) : null;
  }

  note(text) {
    const note = $(".note", this.root);
    note.textContent = text;
    note.hidden = false;
    clearTimeout(this.noted);
    this.noted = setTimeout(() => { note.hidden = true; }, 5000);
  }

  async act(action, given) {
    try {
      return await ask(`/demo/${action}`, {person: this.person, chat: this.chat, ...given});
    } catch (error) {
      this.note(`Not sent: ${error.message}`);
      throw error;
    }
  }

  async say(text) { await this.act("say", {text}).catch(() => {}); }

  async send() {
    const text = this.text.value;
    if (!text.trim()) return;
    const editing = this.editing;
    this.text.value = "";
    this.grow();
    this.showMenu(false);
    try {
      if (editing) await this.act("edit", {message_id: editing, text}); else await this.act("say", {text});
      if (editing) this.edit(null);
    } catch { this.text.value = text; this.grow(); }
    this.text.focus();
  }

  edit(message, quiet) {
    if (!message && !this.editing) return;
    this.editing = message ? message.id : null;
    $(".editing", this.root).hidden = !message;
    if (message || !quiet) this.text.value = message ? message.text : "";
    this.grow();
    if (!quiet) this.text.focus();
  }

  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight + 2}px`;
  }

  suggest() {
    const typed = this.text.value;
    if (/^\/\w*$/.test(typed)) this.showMenu(true, typed.slice(1)); else if (!this.menu.hidden) this.showMenu(false);
  }

  /** The commands, and what else can be sent. */
  showMenu(open, prefix) {
    this.menu.hidden = !open;
    this.opener.setAttribute("aria-expanded", String(open));
    if (!open) return;
    const item = (label, does, more) => make("button", {type: "button", onclick: () => {
      this.showMenu(false);
      this.text.value = prefix === undefined ? this.text.value : "";
      this.text.focus();
      does();
    }}, label, more ? make("span", {}, more) : null);
    const commands = (this.commands || []).filter((one) => one.command.startsWith(prefix || ""))
      .map((one) => item(`/${one.command}`, () => this.say(`/${one.command}`), one.description));
    const parts = commands.length ? [make("h3", {}, "Commands"), ...commands] : [];
    if (prefix === undefined) {
      parts.push(make("h3", {}, "Send something else"),
        ...OTHER.map(([kind, label]) => item(label, () => this.act("send", {kind}).catch(() => {}))));
      if (!this.group) parts.push(
        item("Own phone card", () => this.act("contact", {}).catch(() => {})),
        item("Somebody else's phone card", () => this.act("contact", {of:
          {first_name: "Jo", phone_number: "+1 503 555 0188"}}).catch(() => {})),
        item("Block the bot", () => this.act("block", {}).then(refresh, () => {})));
    }
    if (!parts.length) { this.menu.hidden = true; this.opener.setAttribute("aria-expanded", "false"); return; }
    this.menu.replaceChildren(...parts);
    this.menu.scrollTop = 0;
  }
}

function serviceText(message) {
  const name = message.from.name;
  if (message.new_chat_members) return `${name} added ${message.new_chat_members[0].first_name}`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} left the group`;
  if (message.forum_topic_created) return `Topic opened: ${message.forum_topic_created.name}`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "The group was upgraded";
  return "";
}

function thingText(message) {
  if (message.contact) return `Phone card: ${message.contact.first_name}, ${message.contact.phone_number}`;
  if (message.sticker) return `Sticker ${message.sticker.emoji || ""}`;
  if (message.poll) return `Poll: ${message.poll.question}`;
  for (const [kind, label] of OTHER) if (message[kind] && kind !== "document") return label;
  return "";
}

/* --- the bar ------------------------------------------------------------------------------------------------- */

const staff = () => world.groups.find((group) => group.id === world.presets.group) || world.groups[0];

function fill(select, people) {
  const chosen = Number(select.value);
  select.replaceChildren(...people.map((person) => make("option", {value: person.id},
    person.language_code && !person.language_code.startsWith("en") ? `${person.name} (${person.language_code})`
      : person.name)));
  if (people.some((person) => person.id === chosen)) select.value = chosen;
}

async function refresh() {
  world = await ask("/demo/state");
  skew = world.clock.now - Date.now() / 1000;
  const members = new Set(staff()?.members || []);
  const staffBefore = $("#navigator").value;
  fill($("#patient"), world.people.filter((person) => !members.has(person.id)));
  fill($("#navigator"), world.people.filter((person) => members.has(person.id)));
  if (!staffBefore || $("#navigator").value !== staffBefore) $("#navigator").value = world.presets.navigator;
  for (const name of ["console", "script"]) {
    const node = $(`#${name}`);
    node.hidden = !world.links[name];
    if (world.links[name]) node.href = world.links[name];
  }
  tick();
  await show();
}

async function show() {
  const patient = Number($("#patient").value), navigator = Number($("#navigator").value);
  await Promise.all([
    patient && phones.patient.open(patient, patient),
    navigator && staff() && phones.group.open(navigator, staff().id),
    navigator && phones.navigator.open(navigator, navigator)]);
}

function tick() {
  const now = new Date(Date.now() + skew * 1000);
  $("#clock").textContent = now.toLocaleString("en-GB",
    {weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit"});
  $("#clock").dateTime = now.toISOString();
}

async function moveClock(how) {
  const offset = world.clock.offset_seconds, now = new Date(Date.now() + offset * 1000);
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  morning.setHours(9, 0, 0, 0);
  // Kept at once, so that two quick presses count twice.
  world.clock.offset_seconds = how === "now" ? 0 : how === "hour" ? offset + 3600 : offset + (morning - now) / 1000;
  await ask("/demo/clock", {offset_seconds: world.clock.offset_seconds});
}

function openAs(code, phone) {
  const dialog = $("#open-link");
  fill($("select", dialog), world.people);
  $("select", dialog).value = phone.person;
  asked(dialog, async (data) => {
    await ask("/demo/say", {person: Number(data.get("person")), text: `/start ${code}`});
    await refresh();
  });
}

function asked(dialog, does) {
  dialog.returnValue = "";
  dialog.showModal();
  dialog.onclose = () => { if (dialog.returnValue === "ok") does(new FormData($("form", dialog))); };
}

function choose(tab) {
  for (const other of document.querySelectorAll("[role=tab]")) {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    $(`#${other.getAttribute("aria-controls")}`).toggleAttribute("data-chosen", chosen);
  }
  const phone = phones[tab.id.replace("tab-", "")];
  if (phone.stuck) phone.toEnd(); else phone.count();
  phone.grow();
}

/* --- what happens -------------------------------------------------------------------------------------------- */

function happened(event) {
  const all = Object.values(phones);
  if (event.kind === "message") all.filter((p) => p.chat === event.chat).forEach((p) => p.take(event));
  else if (event.kind === "typing") all.filter((p) => p.chat === event.chat).forEach((p) => p.typing(event.seconds));
  else if (event.kind === "answer") answered(event);
  else if (event.kind === "clock") { skew = event.now - Date.now() / 1000; world.clock = event; tick(); }
  else refresh().catch(() => {});
}

function answered(event) {
  for (const node of document.querySelectorAll(".waiting")) node.classList.remove("waiting");
  if (!event.text) return;
  if (event.alert) { $("#told p").textContent = event.text; $("#told").showModal(); return; }
  const visible = Object.values(phones).filter((p) => p.person === event.person);
  for (const phone of visible) phone.note(event.text);
}

function listen() {
  const events = new EventSource("/demo/events");
  events.onmessage = (message) => { $("#offline").hidden = true; happened(JSON.parse(message.data)); };
  events.onerror = () => { $("#offline").hidden = false; };
}

phones = {patient: new Phone("patient"), group: new Phone("group"), navigator: new Phone("navigator")};
$("#patient").addEventListener("change", show);
$("#navigator").addEventListener("change", show);
for (const node of document.querySelectorAll("[data-clock]"))
  node.addEventListener("click", () => moveClock(node.dataset.clock));
$("#more").addEventListener("click", () => {
  const open = $(".bar").toggleAttribute("data-open");
  $("#more").setAttribute("aria-expanded", String(open));
});
$("#over").addEventListener("click", () => asked($("#start-over"), () => ask("/demo/reset", {})));
$("#add").addEventListener("click", () => {
  $("#new-person form").reset();
  asked($("#new-person"), async (data) => {
    const person = await ask("/demo/people", Object.fromEntries(data));
    await refresh();
    $("#patient").value = person.id;
    await show();
    choose($("#tab-patient"));
  });
});
$("#new-person [value=cancel]").addEventListener("click", () => $("#new-person").close("cancel"));
const tabs = [...document.querySelectorAll("[role=tab]")];
tabs.forEach((tab, number) => {
  tab.addEventListener("click", () => choose(tab));
  tab.addEventListener("keydown", (event) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    const next = tabs[(number + step + tabs.length) % tabs.length];
    choose(next);
    next.focus();
  });
});
document.addEventListener("visibilitychange", () => { if (!document.hidden)
  Object.values(phones).forEach((phone) => phone.atEnd() && phone.seen()); });
setInterval(tick, 1000);
listen();
