// Runs inside the measured page before anything else: whatever map and statuses the worker answers with,
// the page is given those of 100,000 made papers in ten groups instead.
(() => {
  const DOTS = 100_000;
  const GROUPS = 10;
  let seed = 1;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const gauss = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const groups = Uint8Array.from({ length: DOTS }, () => Math.floor(random() * GROUPS));
  const along = (group, across) => 0.15 + 0.23 * (across ? group % 4 : Math.floor(group / 4));
  const places = (across) =>
    Float32Array.from(groups, (group) => along(group, across) + 0.04 * gauss());
  const statuses = Uint8Array.from(groups, () => Math.max(Math.floor(random() * 6) - 3, 0));
  const names = Array.from({ length: GROUPS }, (_, group) => ({
    words: [`group ${group}`, 'made'],
    papers: groups.filter((other) => other === group).length,
  }));
  const map = { xs: places(true), ys: places(false), groups, names };

  const listen = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function listenTo(type, listener, options) {
    const told = (event) => {
      const answer = event.data?.outcome?.answer;
      if (answer?.kind === 'map') answer.map = map;
      if (answer?.kind === 'page') answer.page.statuses = statuses;
      listener(event);
    };
    listen.call(this, type, type === 'message' ? told : listener, options);
  };
})();
