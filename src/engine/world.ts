export class World {}
