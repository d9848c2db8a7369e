// Who one can be at /demo, by the invented phone number of prisma/seed/people.ts, and the page that shows their one thing.
export const demoRoles = ['seller', 'helper', 'buyer', 'officer', 'operator'] as const
export type DemoRole = (typeof demoRoles)[number]

export const demoPeople: Readonly<Record<DemoRole, { readonly phone: string; readonly goesTo: string }>> = {
  seller: { phone: '+84900000101', goesTo: '/seller' },
  helper: { phone: '+84900000151', goesTo: '/seller' },
  buyer: { phone: '+84900000201', goesTo: '/' },
  officer: { phone: '+84900000161', goesTo: '/officer' },
  operator: { phone: '+84900000171', goesTo: '/operator' },
}

/** The made-up buyers' numbers: they may be entered by number, and what they leave behind is forgotten. */
export const madeUpBuyers = { from: '+84900000301', until: '+84900000320' }

export function isMadeUpBuyer(phone: string): boolean {
  return phone.length === madeUpBuyers.from.length && phone >= madeUpBuyers.from && phone <= madeUpBuyers.until
}
