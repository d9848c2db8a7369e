// What one frame of the demo clip looks like. Runs inside the page; `draw(t)` is a pure function of the second (0 ≤ t < 48),
// and every motion's period divides 48 s, so that the film loops without a seam.
export const film = `
const W = 480, H = 854, S = W / 360, LOOP = 48
const canvas = document.querySelector('canvas')
canvas.width = W; canvas.height = H
const c = canvas.getContext('2d', { alpha: false })
c.imageSmoothingQuality = 'high'
const wave = (t, period, phase = 0) => Math.sin((t / period) * Math.PI * 2 + phase)
const ease = (u) => { const v = Math.min(1, Math.max(0, u)); return v * v * (3 - 2 * v) }
const pulse = (t, from, until, soft) => ease((t - from) / soft) * (1 - ease((t - until + soft) / soft))
let pics, roadPath, roadLength

async function load(sources, road) {
  const open = async (url) => { const image = new Image(); image.src = url; await image.decode(); return createImageBitmap(image) }
  pics = Object.fromEntries(await Promise.all(Object.entries(sources).map(async ([name, url]) => [name, await open(url)])))
  roadPath = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  roadPath.setAttribute('d', road)
  roadLength = roadPath.getTotalLength()
}

function layer(name, dx, dy, depth) {
  c.drawImage(pics[name], (-60 + dx * depth) * S, (-60 + dy * depth) * S, 480 * S, 760 * S)
}
function mist(x, y, rx, ry, opacity) {
  c.save(); c.translate(x * S, y * S); c.scale(rx * S, ry * S)
  const g = c.createRadialGradient(0, 0, 0, 0, 0, 1)
  g.addColorStop(0, 'rgba(255,249,236,' + opacity + ')'); g.addColorStop(0.55, 'rgba(255,249,236,' + opacity * 0.45 + ')'); g.addColorStop(1, 'rgba(255,249,236,0)')
  c.fillStyle = g; c.beginPath(); c.arc(0, 0, 1, 0, 7); c.fill(); c.restore()
}
/** Drifts to the right and comes in again from the left, k times in the film. */
const drift = (t, k, start) => ((start + (t / LOOP) * k * 900) % 900) - 270

function bird(x, y, size, flap) {
  c.save(); c.translate(x * S, y * S); c.scale(size * S, size * S)
  c.strokeStyle = '#3F5563'; c.lineWidth = 1.1; c.lineCap = 'round'; c.beginPath()
  c.moveTo(-6, -2.6 * flap); c.quadraticCurveTo(-2.6, -3.2 * flap, 0, 0); c.quadraticCurveTo(2.6, -3.2 * flap, 6, -2.6 * flap); c.stroke(); c.restore()
}
function rider(t, k, start, direction, truck) {
  const u = ((start + (t / LOOP) * k) % 1 + 1) % 1
  const at = roadLength * (direction > 0 ? u : 1 - u)
  const p = roadPath.getPointAtLength(at), q = roadPath.getPointAtLength(Math.min(roadLength, at + 4))
  const turn = Math.atan2(q.y - p.y, q.x - p.x)
  c.save(); c.translate(p.x * S, (p.y - 1) * S); c.rotate(turn + Math.PI); c.scale(S * (truck ? 1 : 0.92) * (direction > 0 ? 1 : -1), S)
  c.fillStyle = 'rgba(30,25,20,.28)'; c.beginPath(); c.ellipse(0, 3, truck ? 13 : 7, 2, 0, 0, 7); c.fill()
  if (truck) {
    c.fillStyle = '#2E6FA0'; c.fillRect(5, -8, 7, 9); c.fillStyle = '#BFE0EE'; c.fillRect(8.500, -7, 3, 3.4)
    c.fillStyle = '#B9824A'; c.fillRect(-12, -7, 16, 8); c.fillStyle = '#5F9B4C'; c.beginPath(); c.ellipse(-4, -7.6, 7.6, 3, 0, 0, 7); c.fill()
    c.fillStyle = '#222'; for (const x of [-8, 8]) { c.beginPath(); c.arc(x, 2, 2.5, 0, 7); c.fill() }
  } else {
    c.strokeStyle = '#2A2A2E'; c.lineWidth = 1.5; for (const x of [-4.5, 4.5]) { c.beginPath(); c.arc(x, 1.2, 2.4, 0, 7); c.stroke() }
    c.fillStyle = '#B23A2A'; c.fillRect(-4, -2.4, 8, 2.6); c.fillStyle = '#2B3A67'; c.fillRect(-1.6, -8, 3.4, 6); c.fillStyle = '#E9D8A8'; c.beginPath(); c.arc(0.2, -9.6, 2, 0, 7); c.fill()
    c.fillStyle = '#C99A55'; c.fillRect(-8, -5.6, 5, 5); c.fillStyle = '#5FA24C'; c.beginPath(); c.ellipse(-5.500, -6, 3, 1.8, 0, 0, 7); c.fill()
  }
  c.restore()
}
function smoke(t, x, y) {
  for (let i = 0; i < 7; i++) {
    const u = ((t / 8 + i / 7) % 1)
    const px = x + u * 20 + wave(t, 8, i) * 2 * u, py = y - u * 62
    c.globalAlpha = 0.3 * Math.sin(u * Math.PI); c.fillStyle = '#F4F0E8'
    c.beginPath(); c.ellipse(px * S, py * S, (3 + u * 11) * S, (3 + u * 9) * S, 0, 0, 7); c.fill()
  }
  c.globalAlpha = 1
}
function tray(kinds, held, dx, dy) {
  c.save(); c.translate((180 + dx) * S, (606 + dy) * S); c.scale(S, S)
  c.fillStyle = 'rgba(30,24,14,.35)'; c.beginPath(); c.ellipse(4, 8, 176, 46, 0, 0, 7); c.fill()
  const g = c.createLinearGradient(-170, -30, 170, 40); g.addColorStop(0, '#F0D69C'); g.addColorStop(0.5, '#D0A258'); g.addColorStop(1, '#8D6228')
  c.fillStyle = g; c.beginPath(); c.ellipse(0, 0, 172, 44, 0, 0, 7); c.fill()
  c.fillStyle = '#B98A48'; c.beginPath(); c.ellipse(0, -3, 158, 36, 0, 0, 7); c.fill()
  c.save(); c.clip(); c.strokeStyle = 'rgba(255,236,190,.4)'; c.lineWidth = 2
  for (let i = -16; i < 17; i++) { c.beginPath(); c.moveTo(i * 12 - 20, -40); c.lineTo(i * 12 + 20, 40); c.moveTo(i * 12 + 20, -40); c.lineTo(i * 12 - 20, 40); c.stroke() }
  c.restore()
  kinds.forEach((kind, i) => { if (kind !== held) c.drawImage(pics[kind], -162 + i * 80, -66 + (i % 2) * 8, 82, 82) })
  c.restore()
}
function hands(t, kind, s, dx, dy) {
  const up = ease(s / 0.9) * (1 - ease((s - 11.25) / 0.72))
  const closer = pulse(s, 3.6, 7.4, 0.9)
  const tilt = (wave(t, 4) * 1.4 + (s > 8.1 && s < 10.1 ? Math.sin((s - 8.1) * Math.PI) * 5 * pulse(s, 8.1, 10.1, 0.5) : 0)) * Math.PI / 180
  const y = 118 + (1 - up) * 500 + wave(t, 6) * 3.2 + wave(t, 1.5) * 0.7 * up
  const size = 1.2 * (1 + closer * 0.13)
  c.save()
  c.translate((180 + dx + wave(t, 8, 1) * 3) * S, (y + dy + 257 - closer * 4) * S); c.scale(size * S, size * S); c.translate(-180, -214); c.rotate(0)
  c.drawImage(pics.behind, 0, 0, 360, 520)
  c.save(); c.translate(180, 226); c.rotate(tilt); c.transform(1, 0, wave(t, 3, 2) * 0.022 + wave(t, 1.6) * 0.006, 1 + wave(t, 3) * 0.006, 0, 0)
  c.drawImage(pics[kind], -122, -212, 244, 244); c.restore()
  c.drawImage(pics.front, 0, 0, 360, 520)
  c.restore()
}
function draw(t, timeline) {
  const dx = wave(t, 12) * 5 + wave(t, 4.8) * 1.1, dy = wave(t, 16, 1) * 4 + wave(t, 3.2) * 0.8
  layer('sky', dx, dy, 0.15)
  c.globalCompositeOperation = 'lighter'; mist(98, 186, 190, 190, 0.1 + 0.05 * wave(t, 16)); c.globalCompositeOperation = 'source-over'
  for (let i = 0; i < 5; i++) { const u = (t / 24 + 0.05 * i) % 1; bird(-30 + u * 430, 130 - u * 46 + i * 7 + wave(t, 6, i) * 4, 1 - i * 0.06, 0.35 + 0.75 * wave(t, 0.6, i * 1.3)) }
  layer('far', dx, dy, 0.35)
  mist(drift(t, 1, 0), 252, 240, 24, 0.75); mist(drift(t, 1, 480), 262, 220, 20, 0.7)
  layer('middle', dx, dy, 0.6)
  c.save(); c.translate(dx * 0.6 * S, dy * 0.6 * S); rider(t, 1, 0.15, 1, true); rider(t, 2, 0.55, -1, false); rider(t, 1, 0.7, 1, false); c.restore()
  mist(drift(t, 1, 250), 326, 230, 20, 0.6); mist(drift(t, 2, 700), 340, 170, 15, 0.42)
  layer('slope', dx, dy, 0.85)
  c.save(); c.translate(dx * 0.85 * S, dy * 0.85 * S); smoke(t, 306, 388); c.restore()
  mist(drift(t, 1, 620), 428, 210, 22, 0.4); mist(drift(t, 1, 130), 470, 200, 16, 0.22)
  const now = timeline.findLast((entry) => entry.from <= t)
  tray(timeline.map((entry) => entry.kind), now.kind, dx * 1.15, dy * 1.15)
  hands(t, now.kind, t - now.from, dx * 1.15, dy * 1.15)
  // Morning light from the upper left, and the lens's edge.
  const light = c.createLinearGradient(0, 0, W, H); light.addColorStop(0, 'rgba(255,226,160,' + (0.2 + 0.05 * wave(t, 16, 0.6)) + ')'); light.addColorStop(0.6, 'rgba(255,226,160,0)')
  c.fillStyle = light; c.fillRect(0, 0, W, H)
  const edge = c.createRadialGradient(W / 2, H * 0.45, H * 0.36, W / 2, H * 0.5, H * 0.68); edge.addColorStop(0, 'rgba(16,28,20,0)'); edge.addColorStop(1, 'rgba(16,28,20,.3)')
  c.fillStyle = edge; c.fillRect(0, 0, W, H)
}
globalThis.film = { load, frame(t, timeline) { draw(t, timeline); return canvas.toDataURL('image/jpeg', 0.97).slice(23) } }
`
