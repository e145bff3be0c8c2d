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
  function number(text) {
    var bare = text.replace(/[\s\u00a0]|kr$/g, "").replace("−", "-").replace(",", ".");
    return /^[+-]?\d+(\.\d+)?$/.test(bare) ? parseFloat(bare) : null;
  }
  function sorted(table, column, down) {
    var body = table.tBodies[0], rows = Array.prototype.slice.call(body.rows);
    var fixed = rows.filter(function (row) { return row.classList.contains("total"); });
    var free = rows.filter(function (row) { return !row.classList.contains("total"); });
    free.sort(function (one, other) {
      var a = one.cells[column].textContent.trim(), b = other.cells[column].textContent.trim();
      var x = number(a), y = number(b);
      var found = x !== null && y !== null ? x - y : order.compare(a, b);
      return down ? -found : found;
    });
    free.concat(fixed).forEach(function (row) { body.append(row); });
  }
  function sortable(table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      var button = make("button", { type: "button" }, head.textContent);
      head.textContent = "";
      head.append(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sorted(table, column, down);
      });
    });
  }
  function filterable(table, id) {
    var tools = make("div", { class: "tools" }), input = field(tools, id, words.filter);
    var told = make("output", { for: id, "aria-live": "polite" });
    tools.append(told);
    table.before(tools);
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var texts = rows.map(function (row) { return fold(row.textContent); });
    input.addEventListener("input", function () {
      var wanted = fold(input.value).split(/\s+/).filter(Boolean), shown = 0;
      rows.forEach(function (row, i) {
        row.hidden = !wanted.every(function (word) { return texts[i].indexOf(word) >= 0; });
        shown += row.hidden ? 0 : 1;
      });
      told.textContent = wanted.length ? shown + " " + words.rows : "";
    });
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
        sortable(table);
        filterable(table, "filter-" + (i + 1));
      }
    });
  });
})();
