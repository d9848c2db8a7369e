/** Reads what people type as a phone number; E.164, or null when it is no mobile number that can get a message. */
export type PhoneReader = (typed: string) => string | null
