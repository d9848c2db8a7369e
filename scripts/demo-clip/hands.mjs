// Two arms in indigo sleeves with brocade cuffs, palms under what they lift: one picture behind it, one in front.
// 360 × 520 units; what is lifted stands with its foot at (180, 214).
const skin =
  '<linearGradient id="skin" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#F1C9A2"/><stop offset=".5" stop-color="#D9A175"/><stop offset="1" stop-color="#A86B46"/></linearGradient><linearGradient id="tip" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#F6D3AF"/><stop offset="1" stop-color="#C98A5E"/></linearGradient><linearGradient id="sleeve" x1="0" y1="0" x2="1" y2=".5"><stop offset="0" stop-color="#5268A3"/><stop offset=".45" stop-color="#2B3A67"/><stop offset="1" stop-color="#161F40"/></linearGradient>'
const doc = (body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1560" viewBox="0 0 360 520"><defs>${skin}</defs>${body}</svg>`

/** A finger as a bent capsule from knuckle to tip. */
const finger = (d, width, nail) => {
  const [x, y, turn] = nail ?? []
  return `<path d="${d}" fill="none" stroke="#9A5F3D" stroke-width="${width + 2.4}" stroke-linecap="round"/><path d="${d}" fill="none" stroke="url(#tip)" stroke-width="${width}" stroke-linecap="round"/><path d="${d}" fill="none" stroke="#FBE0C4" stroke-width="${width * 0.28}" stroke-linecap="round" opacity=".55" transform="translate(${-width * 0.16} ${-width * 0.18})"/>${nail ? `<ellipse cx="${x}" cy="${y}" rx="${width * 0.24}" ry="${width * 0.33}" fill="#F9DCCB" stroke="#C48A70" stroke-width=".8" transform="rotate(${turn} ${x} ${y})"/>` : ''}`
}

const cuff = `<g><path d="M38 318L98 276L112 300L52 344Z" fill="#C8321F"/><path d="M41 323L101 281" stroke="#F0C04A" stroke-width="3"/><path d="M49 338L109 295" stroke="#F0C04A" stroke-width="3"/><path d="M46 331l7-9 6 1 2-9 6 2 3-9 6 1 3-8 6 1 3-8 6 1 4-7" fill="none" stroke="#FFF6DE" stroke-width="2.400" stroke-linejoin="round"/><path d="M54 339l7-9 6 1 2-9 6 2 3-9 6 1 3-8 6 1 3-8 6 1" fill="none" stroke="#5FB08A" stroke-width="2" stroke-linejoin="round"/></g>`

const arm = `<path d="M-70 520Q-14 352 38 316L112 300Q70 380 44 520Z" fill="url(#sleeve)"/><path d="M-20 410Q6 358 44 326" stroke="#8FA2D6" stroke-width="7" stroke-linecap="round" opacity=".35" fill="none"/><path d="M58 344Q44 376 42 408M80 330Q62 366 58 410" stroke="#0F1733" stroke-width="2.400" opacity=".5" fill="none"/>`
const wrist = '<path d="M74 296Q92 268 112 250L146 268Q128 290 108 306Z" fill="url(#skin)"/>'

const backLeft = `${finger('M122 244Q116 208 126 176', 17)}`
const palmLeft = `<path d="M84 288Q96 262 108 246Q118 226 142 226Q170 228 178 240Q172 262 146 274Q122 284 106 304Z" fill="url(#skin)"/>`
const frontLeft = `${arm}${wrist}${palmLeft}${finger('M112 254Q96 230 108 194', 18, [108.5, 192, 10])}${finger('M136 262Q160 262 176 240', 16.5, [178, 237, 34])}${finger('M128 270Q154 274 172 255', 16, [174, 252, 36])}${finger('M120 278Q144 286 164 270', 15.5, [166, 268, 38])}${finger('M112 287Q132 298 152 284', 14.5, [154, 282, 40])}${cuff}`

const mirrored = (body) => `<g transform="translate(360 0)scale(-1 1)">${body}</g>`
export const handsBehind = () => doc(backLeft + mirrored(backLeft))
export const handsInFront = () => doc(frontLeft + mirrored(frontLeft))
