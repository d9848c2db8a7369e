import { requireOfficer as requireOfficerViewer } from './require-viewer.server'

/** The officer as the officer's services take her: who, from which phone, for which communes. */
export async function requireOfficer(request: Request) {
  const { person, deviceId } = await requireOfficerViewer(request)
  return { personId: person.id, deviceId, officerOf: person.officerOf }
}
