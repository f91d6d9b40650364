export const text = {} as never
