/** What is compared, and where each row's facts come from (aws-facts 1 to 6). The words are in text. */

export const ROWS = ['system', 'patching', 'scaling', 'availability', 'start', 'longest', 'concurrency'] as const
export type Row = (typeof ROWS)[number]

const ESSENTIALS = 'AWS Cloud Practitioner Essentials, Compute in the cloud'
export const SOURCES: Readonly<Record<Row, readonly string[]>> = {
  system: [ESSENTIALS],
  patching: [ESSENTIALS],
  scaling: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/',
    'https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/',
  ],
  availability: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/', 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/'],
  start: [
    'https://depot.dev/blog/faster-ec2-boot-time',
    'https://www.vladionescu.me/posts/scaling-containers-on-aws-in-2022/',
    'https://github.com/maxday/lambda-perf',
  ],
  longest: ['https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html'],
  concurrency: [
    'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html',
  ],
}
