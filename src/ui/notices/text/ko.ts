export const ko = {
  title: '최근 결정',
  list: '결정',
  many: (count: string) => `결정 ${count}건`,
  change: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  of: (name: string, reason: string) => `${name}: ${reason}`,
  at: (time: string, what: string) => `${time}: ${what}`,
  between: (from: string, to: string, what: string) => `${from}~${to}: ${what}`,
  points: (list: string) => `측정값(오래된 것부터): ${list}`,
  pointsAgainst: (list: string, threshold: string) => `측정값(오래된 것부터): ${list}. 기준값 ${threshold}`,
  earlier: (count: string) => `이전 결정 ${count}건 더 있음`,
}
