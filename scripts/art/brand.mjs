// The mark: the roof of a stilt house with its crossed horns, and under it what grows.
const roof = '#2B3A67'
const mark = (leaf = '#1B7A3A', young = '#6DB04B') =>
  `<path d="M39 19Q36 9 26 8M57 19Q60 9 70 8" fill="none" stroke="${roof}" stroke-width="6" stroke-linecap="round"/><path d="M5 49L39 18Q48 11 57 18L91 49Q94 57 86 57Q48 49 10 57Q2 57 5 49Z" fill="${roof}"/><path d="M23 41L42 23Q48 19 52 21L33 43Q28 46 23 41Z" fill="#FFF" opacity=".16"/><path d="M17 60V87M79 60V87" fill="none" stroke="${roof}" stroke-width="7" stroke-linecap="round"/><path d="M48 90Q47 76 48 66" fill="none" stroke="${leaf}" stroke-width="5" stroke-linecap="round"/><path d="M47 80Q26 82 25 61Q45 60 47 80Z" fill="${leaf}"/><path d="M49 74Q51 55 71 57Q71 76 49 74Z" fill="${young}"/><path d="M30 65Q39 68 45 77M66 61Q56 64 51 72" fill="none" stroke="#FFF" stroke-width="1.800" stroke-linecap="round" opacity=".6"/>`

export const markSvg = () => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">${mark()}</svg>\n`
export const faviconSvg = () =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" rx="22" fill="#FBF7EE"/><g transform="translate(8 7)scale(.835)">${mark()}</g></svg>\n`
/** Full-bleed ground, the mark inside the safe circle (40 % of the width). */
export const maskableSvg = () =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="#FBF7EE"/><g transform="translate(20.600 20)scale(.57)">${mark()}</g></svg>\n`
