import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { actingSeller } from '#app/http/require-seller.server'
import { Rehearsal } from '#app/ui/seller/rehearsal'

export const meta: MetaFunction = () => [{ title: 'Tập thử · Chợ Bản' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { search } = await actingSeller(request, 'today.see')
  return { search }
}

/** Herself in the camera, seen by nobody: allowed before an officer has looked at the papers. */
export default function Rehearse() {
  const { search } = useLoaderData<typeof loader>()
  return <Rehearsal search={search} />
}
