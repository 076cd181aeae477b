(function () {
  var root = document.documentElement, key = "cxkit-theme", known = ["light", "dark", "contrast"], chosen = "auto";
  try { chosen = localStorage.getItem(key) || "auto"; } catch (refused) { chosen = "auto"; }
  function show() {
    if (known.indexOf(chosen) < 0) { root.removeAttribute("data-theme"); chosen = "auto"; }
    else { root.setAttribute("data-theme", chosen); }
  }
  show();
  document.addEventListener("DOMContentLoaded", function () {
    var holder = document.getElementById("theme"), menu = holder.querySelector("select");
    holder.hidden = false;
    menu.value = chosen;
    menu.addEventListener("change", function () {
      chosen = menu.value;
      show();
      try { localStorage.setItem(key, chosen); } catch (refused) { return; }
    });
  });
})();
