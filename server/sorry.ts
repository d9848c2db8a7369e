// Pages for when the app itself cannot answer. Plain HTML without any file beside it; a script-free reload.
import type { Response } from 'express'

const page = (title: string, words: string[], reload: boolean) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${reload ? '<meta http-equiv="refresh" content="5">' : ''}<title>${title} · Chợ Bản</title>
<style>
:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:1.125rem/1.55 "Be Vietnam Pro",system-ui,sans-serif;background:#fbf7ee;color:#1f2a24}
main{max-width:26rem;padding:1.5rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}p{margin:0 0 .75rem}
a{display:inline-block;padding:.75rem 1.25rem;border-radius:.75rem;background:#1f6b43;color:#fff;text-decoration:none;font-weight:600}
@media(prefers-color-scheme:dark){body{background:#141a17;color:#eef2ec}}
</style></head><body><main><h1>${title}</h1>${words.map((each) => `<p>${each}</p>`).join('')}<a href="">Tải lại</a></main></body></html>`

const down = page(
  'Chợ đang nghỉ một lát',
  [
    'Máy giữ sổ của chợ chưa trả lời, nên chưa xem và chưa đặt được hàng.',
    'Đơn đã đặt và tiền đã chuyển vẫn còn nguyên. Trang này tự tải lại sau 5 giây.',
  ],
  true,
)
const broken = page(
  'Có lỗi ở phía chợ',
  ['Lỗi này không phải do bà con. Chúng tôi đã ghi lại. Bà con thử tải lại trang nhé.'],
  false,
)

/** 503: the database does not answer. `asData` for requests that a script made. */
export function sayDatabaseDown(res: Response, asData: boolean): void {
  res.status(503).set({ 'Retry-After': '5', 'Cache-Control': 'no-store' })
  if (asData) res.type('text/plain; charset=utf-8').send('Chợ đang nghỉ một lát, thử lại sau vài giây.')
  else res.type('html').send(down)
}

/** 500: a fault of ours. */
export function sayBroken(res: Response): void {
  res.status(500).set('Cache-Control', 'no-store').type('html').send(broken)
}
