// What the page does by itself: judges and saves while somebody types. All else works without it.
"use strict";

const seal = document.body.dataset.seal;
const JUDGE_AFTER = 150;
const SAVE_AFTER = 1200;
document.documentElement.classList.add("scripted-page");

/** Ask the server something; resolves to its answer, or null where there is none. */
async function ask(path, said, more = {}) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-kindregards-seal": seal },
      body: JSON.stringify(said),
      ...more,
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

const filled = (text, values) => text.replace(/\{\{ (\w+) \}\}/g, (_, name) => values[name]);

/** The place in a string of its n-th character, as the rules count: emoji are one. */
function place(text, points) {
  let at = 0;
  for (let n = 0; n < points && at < text.length; n += 1) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return at;
}

class Text {
  constructor(form) {
    this.form = form;
    this.body = form.elements.body;
    this.subject = form.elements.subject || null;
    this.path = `/case/${form.dataset.case}`;
    this.artefact = form.dataset.artefact;
    this.state = form.querySelector("[data-state]");
    this.asked = 0;
    this.kept = this.now();
    this.saving = null;
    for (const field of [this.body, this.subject]) {
      field?.addEventListener("input", () => this.typed());
      field?.addEventListener("blur", () => this.save());
    }
    form.addEventListener("click", (event) => this.clicked(event));
    form.addEventListener("submit", (event) => this.left(event));
    addEventListener("pagehide", () => this.leave());
    new ResizeObserver(() => this.grow()).observe(form);
    this.grow();
    if (form.dataset.marks) this.mark(JSON.parse(form.dataset.marks));
  }

  now() {
    return JSON.stringify([this.subject?.value ?? "", this.body.value]);
  }

  said() {
    const { artefact, body, subject, form } = this;
    return { artefact, body: body.value, subject: subject?.value ?? "", base: form.elements.base.value };
  }

  get changed() {
    return this.now() !== this.kept;
  }

  typed() {
    this.grow();
    this.form.classList.toggle("unsaved", this.changed);
    clearTimeout(this.judging);
    clearTimeout(this.waiting);
    // The marks of before stand at places that have moved.
    this.mark([]);
    if (this.form.querySelector("[data-margin]")) this.judging = setTimeout(() => this.judge(), JUDGE_AFTER);
    this.waiting = setTimeout(() => this.save(), SAVE_AFTER);
  }

  async judge() {
    const number = (this.asked += 1);
    const judged = this.now();
    const answer = await ask(`${this.path}/judge`, this.said());
    // Answers may overtake each other: only the last one that was asked for counts.
    if (answer && number === this.asked && judged === this.now()) this.show(answer);
  }

  show(answer) {
    const margin = this.form.querySelector("[data-margin]");
    const held = margin.contains(document.activeElement);
    if (margin.innerHTML !== answer.margin) margin.innerHTML = answer.margin;
    if (held) document.getElementById("margin-title").focus();
    this.mark(answer.marks);
    const count = margin.querySelectorAll(".findings > li").length;
    const { one, some, nothing } = this.form.dataset;
    const told = count === 0 ? nothing : count === 1 ? one : filled(some, { number: count });
    const place = this.form.querySelector("[data-count]");
    if (place.textContent !== told) place.textContent = told;
    document.dispatchEvent(new CustomEvent("judged"));
  }

  /** Lay the marks under the text: the same letters, unseen, with a ground where a rule speaks. */
  mark(found) {
    const layer = this.form.querySelector(".marks");
    if (!layer) return;
    const text = this.body.value;
    const pieces = [];
    let at = 0;
    for (const one of found.filter((f) => f.where === "body").sort((a, b) => a.start - b.start)) {
      const start = place(text, one.start);
      const end = place(text, one.end);
      if (start < at || end <= start) continue;
      const mark = document.createElement("mark");
      mark.className = one.error ? "must" : "may";
      mark.textContent = text.slice(start, end);
      pieces.push(text.slice(at, start), mark);
      at = end;
    }
    layer.replaceChildren(...pieces, `${text.slice(at)}\n`);
  }

  grow() {
    this.body.style.height = "auto";
    this.body.style.height = `${this.body.scrollHeight + 2}px`;
  }

  /** Save; says so only after the server has put it on disk. One after the other. */
  async save() {
    clearTimeout(this.waiting);
    // Several may have waited for the one before: only one of them goes on.
    while (this.saving) await this.saving;
    if (!this.changed) return;
    this.saving = this.keep().finally(() => (this.saving = null));
    await this.saving;
  }

  async keep() {
    const sent = this.now();
    const answer = await ask(`${this.path}/save`, this.said());
    if (!answer) return this.tell(this.form.dataset.lost);
    if (answer.state === "empty") return this.tell(this.form.dataset.empty);
    this.kept = sent;
    this.form.elements.base.value = answer.version;
    const at = filled(this.form.dataset.saved, { at: answer.at });
    this.tell(answer.other ? `${at}. ${answer.other}` : at);
    document.dispatchEvent(new CustomEvent("saved", { detail: answer.version }));
  }

  tell(text) {
    if (this.state.textContent !== text) this.state.textContent = text;
    this.form.classList.remove("unsaved");
  }

  clicked(event) {
    const jump = event.target.closest(".jump");
    const mend = event.target.closest(".mend");
    if (jump) this.jump(jump.dataset);
    if (mend) this.mend(mend.dataset.number);
  }

  jump({ where, start, end }) {
    const field = where === "subject" ? this.subject : this.body;
    field.focus();
    field.setSelectionRange(place(field.value, Number(start)), place(field.value, Number(end)));
  }

  async mend(number) {
    const before = this.now();
    const answer = await ask(`${this.path}/mend`, { ...this.said(), number });
    if (!answer || before !== this.now()) return;
    this.body.value = answer.body;
    if (this.subject && answer.subject !== null) this.subject.value = answer.subject;
    this.asked += 1;
    this.grow();
    this.show(answer);
    document.getElementById("margin-title").focus();
    await this.save();
  }

  /** A form that goes: what it carries is what is there, so it is not saved twice. */
  left(event) {
    this.going = true;
    clearTimeout(this.waiting);
    clearTimeout(this.judging);
  }

  /** The page goes: the last words are sent along, whatever becomes of the page. */
  leave() {
    if (this.going || !this.changed || !this.body.value.trim()) return;
    ask(`${this.path}/save`, this.said(), { keepalive: true });
  }
}

const texts = [...document.querySelectorAll("form.text")].map((form) => new Text(form));

// Another form of the page takes a text along: first keep what was typed.
for (const form of document.querySelectorAll('form[action$="/ask"]')) {
  form.addEventListener("submit", async (event) => {
    if (!texts.some((text) => text.changed)) return;
    event.preventDefault();
    await Promise.all(texts.map((text) => text.save()));
    form.requestSubmit(event.submitter);
  });
}
for (const text of texts) {
  text.form.addEventListener("submit", async (event) => {
    const others = texts.filter((other) => other !== text && other.changed);
    if (!others.length) return;
    event.preventDefault();
    await Promise.all(others.map((other) => other.save()));
    if (!others.some((other) => other.changed)) text.form.requestSubmit(event.submitter);
  });
}

// A mail that is dropped anywhere on the first page is read at once.
const drop = document.getElementById("drop");
if (drop) {
  const over = (is) => (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    drop.classList.toggle("dropping", is);
  };
  document.addEventListener("dragover", over(true));
  document.addEventListener("dragleave", over(false));
  document.addEventListener("drop", (event) => {
    over(false)(event);
    if (!event.dataTransfer.files.length) return;
    drop.elements.file.files = event.dataTransfer.files;
    drop.requestSubmit();
  });
}

// A paper that is dropped on its field is chosen; one that misses opens nothing.
const papers = document.querySelectorAll(".drop-here");
for (const paper of papers) {
  const over = (is) => (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    paper.classList.toggle("dropping", is);
  };
  paper.addEventListener("dragover", over(true));
  paper.addEventListener("dragleave", over(false));
  paper.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length) paper.querySelector("[type=file]").files = event.dataTransfer.files;
  });
}
if (papers.length) {
  for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => {
    if ([...event.dataTransfer.types].includes("Files")) event.preventDefault();
  });
}

// While a model writes.
const working = document.querySelector("[data-working]");
if (working) {
  const look = async () => {
    const response = await fetch(`${working.dataset.working}/state`).catch(() => null);
    const answer = response?.ok ? await response.json() : null;
    if (answer && answer.state !== "running") return location.reload();
    if (answer) {
      const hint = working.querySelector("[data-seconds]");
      hint.textContent = filled(hint.dataset.seconds, { seconds: answer.seconds });
      working.querySelectorAll("li").forEach((item, n) => {
        if (answer.done[n]) item.querySelector("span").textContent = item.dataset.done;
      });
    }
    return setTimeout(look, 700);
  };
  setTimeout(look, 400);
}

// The ways out.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const letter = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(letter.textContent);
    } catch {
      getSelection().selectAllChildren(letter);
      if (!document.execCommand("copy")) return;
    }
    document.querySelector("[data-copied-here]").textContent = button.dataset.copied;
    const { case: number, artefact } = button.dataset;
    ask(`/case/${number}/handed`, { via: "clipboard", artefact });
  });
}
for (const link of document.querySelectorAll("[data-opened]")) {
  link.addEventListener("click", () => {
    const { opened, artefact } = link.dataset;
    ask(`/case/${opened}/handed`, { via: "mailto", artefact }, { keepalive: true });
  });
}

// A page that is open keeps the server from ending.
setInterval(() => fetch("/alive").catch(() => null), 60_000);
