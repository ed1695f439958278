// Line icons on a 24 × 24 grid, drawn for this page.
const PATHS = {
  back: ["M15 5l-7 7 7 7"],
  more: ["M12 5.5v.01M12 12v.01M12 18.5v.01"],
  send: ["M4.5 12L20 4.5 16 20l-4.6-6.2L4.5 12zM11.4 13.8L20 4.5"],
  done: ["M5 12.5l4.5 4.5L19 7"],
  attach: [
    "M19 11.2l-7.4 7.3a4.6 4.6 0 0 1-6.5-6.5l7.7-7.6a3.1 3.1 0 0 1 4.4 4.4L9.6 16.3a1.5 1.5 0 0 1-2.2-2.2l6.9-6.7",
  ],
  keyboard: [
    "M3.5 7.5a2 2 0 0 1 2-2h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2z",
    "M7 9.5v.01M12 9.5v.01M17 9.5v.01M7 12.5v.01M12 12.5v.01M17 12.5v.01M8.5 15.5h7",
  ],
  menu: ["M4.5 7h15M4.5 12h15M4.5 17h9"],
  close: ["M6 6l12 12M18 6L6 18"],
  down: ["M6 9.5l6 6 6-6"],
  reply: ["M10 6l-6 6 6 6M4.5 12H14a6 6 0 0 1 6 6v.5"],
  edit: ["M5 19l1-4.2L16.2 4.6a1.7 1.7 0 0 1 2.4 0l.8.8a1.7 1.7 0 0 1 0 2.4L9.2 18z"],
  copy: ["M9 9h9.5v10.5H9zM5.5 15V4.5H15"],
  block: ["M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM6 6l12 12"],
  people: [
    "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5M16 4.8a3.5 3.5 0 0 1 0 6.5M18.2 14.5c1.9.8 3 2.5 3.3 5",
  ],
  add: ["M12 5v14M5 12h14"],
  file: ["M6.5 3.5h7.5l4.5 4.5v12.5h-12zM13.5 3.8v4.7h4.7"],
  download: ["M12 4v11M7 10.5l5 5 5-5M5 19.5h14"],
  link: ["M8 16L17 7M9.5 6.5H17.5V14.5"],
  leave: ["M14 4.5H6v15h8M10.5 12h10M17 8.5l3.5 3.5-3.5 3.5"],
};
const SVG = "http://www.w3.org/2000/svg";

/** A decorative icon; whatever holds it carries the label. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  for (const d of PATHS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}
