/** A law of a random time or size, in real space: mean and cv are those of the values. A plain number is constant. */
export type Law =
  | number
  | { readonly kind: 'constant' | 'exponential'; readonly mean: number }
  | { readonly kind: 'lognormal' | 'hyperexponential' | 'uniform'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'erlang'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly weights: readonly number[]; readonly mean?: number }
