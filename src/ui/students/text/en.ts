type Values = Readonly<Record<string, string | number>>

export const en = {
  said: {
    lockedPart: ({ name }: Values) => `${name} is locked by your teacher, with its wires.`,
    lockedSetting: ({ name, setting }: Values) => `${name}: your teacher locked the setting “${setting}”.`,
    lockedStays: ({ name }: Values) => `${name} stays: your teacher locked settings of it.`,
    lockedKind: ({ allowed }: Values) =>
      allowed === '' ? 'Your teacher allows no new parts here.' : `Your teacher allows only these parts: ${allowed}.`,
    lockedSeed: 'The seed comes from your name here.',
    lockedRules: 'What is locked can only be lifted as a whole.',
    lifted: 'The rules are lifted. Everything can be changed.',
    seeded: ({ name, seed }: Values) => `${name}, your seed is ${seed}.`,
  },
  steps: {
    rules: 'rules for students',
    liftRules: 'lift the rules',
    seedByName: ({ name }: Values) => `seed of ${name}`,
  },
  setUp: 'Set up for students',
  lift: 'Lift the rules for students',
  rename: 'Work under another name',
  /** What a screen reader calls a locked part. */
  partName: (part: string) => `${part}, locked`,
  lockedPart: 'Your teacher locked this part: its settings, name, place and wires stay as they are.',
  lockedWire: 'Your teacher locked a part at this wire, and the wire with it.',
  lockedSetting: 'Locked by your teacher.',
  allowed: 'Your teacher chose these parts.',
  charts: 'Predict first: the charts open when you have.',
  askName: 'Your name gives you customers of your own, the same each time.',
  name: 'Your name',
  begin: 'Begin',
} as const
