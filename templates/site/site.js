// Search, filter and sort. Every page reads without it; nothing is fetched from elsewhere.
(function () {
  "use strict";
  var here = document.currentScript, root = here.getAttribute("data-root");
  var lang = document.documentElement.lang || "sv";
  var words = here.dataset;
  var order = new Intl.Collator(lang, { numeric: true, sensitivity: "base" });
  // å, ä and ö are letters of their own; other marks (é, ü) fold into their letter
  function fold(text) {
    return text.toLowerCase().normalize("NFC").replace(/[^åäö]/g, function (letter) {
      return letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    });
  }
  function make(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text) made.textContent = text;
    return made;
  }
  function field(parent, id, label) {
    var box = make("div"), input = make("input", { type: "search", id: id, autocomplete: "off" });
    box.append(make("label", { for: id }, label), input);
    parent.append(box);
    return input;
  }
  function said(count) {
    return count.toLocaleString(lang);
  }
  function number(text) {
    var bare = text.replace(/[\s\u00a0]|kr$/g, "").replace("−", "-").replace(",", ".");
    return /^[+-]?\d+(\.\d+)?$/.test(bare) ? parseFloat(bare) : null;
  }
  // what a row is sorted by is read once a row, not once a comparison: lists may be ten thousand long
  function sorted(table, column, down) {
    var body = table.tBodies[0], free = [], fixed = [];
    Array.prototype.forEach.call(body.rows, function (row) {
      var text = row.cells[column].textContent.trim();
      (row.classList.contains("total") ? fixed : free).push({ row: row, text: text, number: number(text) });
    });
    free.sort(function (a, b) {
      var found = a.number !== null && b.number !== null ? a.number - b.number : order.compare(a.text, b.text);
      return down ? -found : found;
    });
    var all = document.createDocumentFragment();
    free.concat(fixed).forEach(function (one) { all.append(one.row); });
    body.append(all);
  }
  function sortable(table, show) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      var button = make("button", { type: "button" }, head.textContent);
      head.textContent = "";
      head.append(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sorted(table, column, down);
        show();
      });
    });
  }
  // Of a very long table the first rows are shown, and a button shows the rest: a browser takes
  // seconds to lay out ten thousand. Gives what shows the rows anew when their order is another.
  function filterable(table, id) {
    var tools = make("div", { class: "tools" }), input = field(tools, id, words.filter);
    var told = make("output", { for: id, "aria-live": "polite" });
    var all = make("button", { type: "button" }, words.all), texts = new Map(), most = 1000;
    var body = table.tBodies[0], before = body.rows.length > most ? most : Infinity;
    tools.append(told);
    if (before < Infinity) tools.append(all);
    table.before(tools);
    function fits(row, wanted) {
      if (!wanted.length) return true;
      if (!texts.has(row)) texts.set(row, fold(row.textContent));
      return wanted.every(function (word) { return texts.get(row).indexOf(word) >= 0; });
    }
    function show() {
      var wanted = fold(input.value).split(/\s+/).filter(Boolean), shown = 0, found = 0;
      Array.prototype.forEach.call(body.rows, function (row) {
        var fit = fits(row, wanted), hidden = !fit || shown >= before;
        found += fit ? 1 : 0;
        shown += hidden ? 0 : 1;
        if (row.hidden !== hidden) row.hidden = hidden;
      });
      all.hidden = shown === found;
      var number = said(shown) + (shown < found ? " " + words.of + " " + said(found) : "");
      told.textContent = wanted.length || shown < found ? number + " " + words.rows : "";
    }
    all.addEventListener("click", function () {
      before = Infinity;
      show();
      input.focus();
    });
    input.addEventListener("input", show);
    if (before < Infinity) show();
    return show;
  }
  function searchable() {
    var box = make("search", { class: "search" }), list = make("ul"), index = null, asked = false;
    var input = field(box, "sok", words.search);
    list.setAttribute("aria-live", "polite");
    box.append(list);
    document.querySelector(".masthead").append(box);
    function show() {
      list.textContent = "";
      var wanted = fold(input.value).split(/\s+/).filter(Boolean);
      if (!index || !wanted.length) return;
      var found = index.filter(function (one) {
        return wanted.every(function (word) { return one.folded.indexOf(word) >= 0; });
      });
      found.slice(0, 20).forEach(function (one) {
        var item = make("li");
        item.append(make("a", { href: root + one.path }, one.title + " – " + one.kind));
        list.append(item);
      });
      if (!found.length) list.append(make("li", {}, words.none));
    }
    window.samverkanIndex = function (pages) {
      index = pages.map(function (one) {
        return { path: one[0], title: one[1], kind: one[2], folded: fold(one[1] + " " + one[2] + " " + one[3]) };
      });
      show();
    };
    input.addEventListener("input", function () {
      if (!asked) {
        asked = true;
        document.head.append(make("script", { src: root + "assets/search.js" }));
      }
      show();
    });
  }
  document.addEventListener("DOMContentLoaded", function () {
    searchable();
    Array.prototype.forEach.call(document.querySelectorAll("main table"), function (table, i) {
      if (table.tBodies[0].rows.length > 7) {
        sortable(table, filterable(table, "filter-" + (i + 1)));
      }
    });
  });
})();
