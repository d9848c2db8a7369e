import { Prisma } from './generated/client'

/** Somebody else has that value already (a unique index said no). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
