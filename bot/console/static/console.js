// Everything works without this file: it adds the button that opens the print dialog, and says what is new by itself.
document.documentElement.classList.add("js");
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}

const EVERY = 30_000; // milliseconds
const line = document.querySelector("[data-watch]");

async function look() {
  if (document.hidden) return;
  const answer = await fetch(line.dataset.watch).catch(() => null); // without a network: next time
  if (answer?.status === 401) clearInterval(looking); // signed out: the next click says so
  if (!answer?.ok) return;
  const said = (await answer.text()).trim();
  if (said && said !== line.innerHTML) line.innerHTML = said; // changed only when it differs: it is read aloud
}

const looking = line && setInterval(look, EVERY);
