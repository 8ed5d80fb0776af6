// "Mã khác" without leaving the page: nothing typed is lost. Without JavaScript the link loads the page anew.
document.querySelectorAll("[data-captcha]").forEach((box) => {
  if (box.dataset.ready) return;
  box.dataset.ready = "yes";
  const part = (name) => box.querySelector(`[data-captcha-${name}]`);
  part("renew").addEventListener("click", async (event) => {
    event.preventDefault();
    const token = box.closest("form").elements.csrfmiddlewaretoken.value;
    const answer = await fetch(box.dataset.renew, { method: "POST", headers: { "X-CSRFToken": token } });
    if (!answer.ok) return window.location.reload();
    const code = await answer.json();
    part("key").value = code.key;
    part("image").src = code.image;
    part("sound").src = code.sound;
    const typed = box.querySelector("input[type=text]");
    typed.value = "";
    typed.focus();
    part("status").textContent = part("status").dataset.done;
  });
});
