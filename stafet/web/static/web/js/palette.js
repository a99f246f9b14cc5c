// Find anything: arrows pick, Enter opens.
const palette = document.getElementById("palette");

export function watchPalette() {
  const field = palette.querySelector("input");
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") return move(event, event.key === "ArrowDown" ? 1 : -1);
    if (event.key === "Enter") return follow(event);
  });
  palette.addEventListener("close", () => pick(null));
  palette.addEventListener("htmx:afterSwap", () => pick(links()[0]));
}

const links = () => [...palette.querySelectorAll(".found a")];
const picked = () => palette.querySelector(".is-picked");

function move(event, by) {
  event.preventDefault();
  const all = links();
  const at = all.indexOf(picked());
  pick(all[(at + by + all.length) % all.length]);
}

function follow(event) {
  event.preventDefault();
  (picked() ?? links()[0])?.click();
}

function pick(link) {
  picked()?.classList.remove("is-picked");
  link?.classList.add("is-picked");
  link?.scrollIntoView({ block: "nearest" });
}
