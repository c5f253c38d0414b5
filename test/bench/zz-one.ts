import { measureMillion } from './million.bench.ts'
console.log(JSON.stringify(await measureMillion(Number(process.argv[2])), null, 1))
