/** A family's portrait in a list, or the first letter of her own name. */
export function Face({ name, portrait, size = 48 }: { name: string; portrait: string | null; size?: number }) {
  if (portrait) {
    return (
      <img
        src={portrait}
        alt=""
        width={size}
        height={size}
        className="shrink-0 rounded-full object-cover"
        style={{ width: size, height: size }}
      />
    )
  }
  const own = name.trim().split(/\s+/).at(-1) ?? ''
  return (
    <span
      aria-hidden
      className="grid shrink-0 place-items-center rounded-full bg-trust font-bold text-on-trust"
      style={{ width: size, height: size, fontSize: size * 0.44 }}
    >
      {own.charAt(0).toLocaleUpperCase('vi')}
    </span>
  )
}
