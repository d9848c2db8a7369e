import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A sheet that comes up from below, closed by its cross, by pressing beside it, or by Escape. */
export function Sheet({
  title,
  open,
  onOpenChange,
  trigger,
  children,
}: {
  title: string
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation('common')
  const steering = open === undefined ? {} : { open }
  return (
    <Dialog.Root {...steering} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger && <Dialog.Trigger asChild>{trigger}</Dialog.Trigger>}
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[86dvh] max-w-xl animate-rise flex-col rounded-t-sheet bg-paper shadow-lift focus:outline-none"
        >
          <div className="flex items-center justify-between gap-2 py-2 pr-2 pl-5">
            <Dialog.Title className="text-xl">{title}</Dialog.Title>
            <Dialog.Close
              aria-label={t('close')}
              className="grid size-tap shrink-0 place-items-center rounded-full hover:bg-sunk"
            >
              <X aria-hidden size={24} />
            </Dialog.Close>
          </div>
          <div className="overflow-y-auto px-4 pb-[calc(20px+env(safe-area-inset-bottom))]">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Closes the sheet it stands in, around one button or link. */
export const SheetClose = Dialog.Close
