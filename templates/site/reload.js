// Only in `samverkan serve`: asks which build is shown, once a second, and loads a newer one.
(function () {
  "use strict";
  var shown = document.currentScript.getAttribute("data-version");
  window.samverkanVersion = function (version) {
    if (version !== shown) location.reload();
  };
  setInterval(function () {
    if (document.hidden) return;
    var asked = document.createElement("script");
    asked.src = "/.samverkan/version.js?" + Date.now();
    asked.onload = asked.onerror = function () { asked.remove(); };
    document.head.append(asked);
  }, 1000);
})();
