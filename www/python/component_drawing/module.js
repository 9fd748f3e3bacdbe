// A sheet that a pointer or the arrow keys draw on. Places are shares of its width and height, whatever its size.

/** How far an arrow key moves the pen. */
const STEP = 0.02;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** The sheet's height, where its width is 1. */
const HEIGHT = 9 / 16;

export default function ({ parentElement, setStateValue, setTriggerValue }) {
  const canvas = parentElement.querySelector('canvas');
  const tip = parentElement.querySelector('.tip');
  const paper = canvas.getContext('2d');
  let strokes = [];
  let pen = { x: 0.5, y: 0.5, down: false };
  let length = 0;
  let moves = 0;

  const line = (from, to) => {
    const { width, height } = canvas;
    paper.beginPath();
    paper.moveTo(from.x * width, from.y * height);
    // A line of no length at all would leave no dot.
    paper.lineTo(to.x * width + 0.1, to.y * height);
    paper.stroke();
  };

  // All of it again, in the size and the ink of now. To set its size empties a canvas.
  const draw = () => {
    canvas.width = canvas.clientWidth * devicePixelRatio;
    canvas.height = canvas.clientHeight * devicePixelRatio;
    paper.lineWidth = 3 * devicePixelRatio;
    paper.lineCap = 'round';
    paper.strokeStyle = getComputedStyle(canvas).color;
    for (const stroke of strokes) stroke.forEach((to, at) => line(stroke[at - 1] ?? to, to));
  };

  const move = (to) => {
    if (pen.down) {
      strokes.at(-1).push(to);
      line(pen, to);
      length += Math.hypot(to.x - pen.x, (to.y - pen.y) * HEIGHT);
    }
    pen = { ...to, down: pen.down };
    moves += 1;
  };

  const lower = (down) => {
    if (down && !pen.down) {
      strokes.push([pen]);
      line(pen, pen);
    }
    pen = { ...pen, down };
  };

  const tell = () => {
    tip.style.left = `${pen.x * 100}%`;
    tip.style.top = `${pen.y * 100}%`;
    tip.classList.toggle('down', pen.down);
    setStateValue('pen', pen);
    setStateValue('drawing', { strokes: strokes.length, length, moves });
  };

  const within = (share) => Math.min(Math.max(share, 0), 1);
  const place = ({ offsetX, offsetY }) => ({
    x: within(offsetX / canvas.clientWidth),
    y: within(offsetY / canvas.clientHeight),
  });

  // While it is captured, a pointer that leaves the sheet still draws along its edge.
  canvas.onpointerdown = (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    move(place(event));
    lower(true);
    tell();
  };
  canvas.onpointermove = (event) => {
    if (!event.isPrimary) return;
    // The browser reports once a frame; a quick hand has been at more places in between.
    for (const between of event.getCoalescedEvents?.() ?? [event]) move(place(between));
    tell();
  };
  canvas.onlostpointercapture = () => {
    lower(false);
    tell();
  };

  canvas.onkeydown = (event) => {
    const arrow = ARROWS[event.key];
    if (arrow) move({ x: within(pen.x + arrow[0] * STEP), y: within(pen.y + (arrow[1] * STEP) / HEIGHT) });
    else if (event.key === ' ' && !event.repeat) lower(!pen.down);
    else return;
    event.preventDefault();
    tell();
  };

  parentElement.querySelector('button').onclick = () => {
    setTriggerValue('wiped', strokes.length);
    strokes = [];
    length = 0;
    lower(false);
    draw();
    tell();
  };

  // Another theme gives the ink another colour.
  canvas.ontransitionend = draw;
  // It is called for the first size, too.
  const size = new ResizeObserver(draw);
  size.observe(canvas);
  return () => size.disconnect();
}
