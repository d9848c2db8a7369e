import { useTranslation } from 'react-i18next'
import type { FamilyStage } from '#app/domain/sellers/family'
import { StateChip, type Tone } from '../components/state-chip'

const tones: Record<FamilyStage, Tone> = {
  unverified: 'wait',
  verified: 'calm',
  rehearsed: 'trust',
  independent: 'good',
  suspended: 'alarm',
}

/** How far a family has come, in words. */
export function StageChip({ stage }: { stage: FamilyStage }) {
  const { t } = useTranslation('officer')
  return <StateChip tone={tones[stage]}>{t(`stage.${stage}`)}</StateChip>
}
