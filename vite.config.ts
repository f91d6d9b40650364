import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  test: {
    projects: [
      { extends: true, test: { name: 'core', environment: 'node', include: ['src/**/*.test.ts'], exclude: ['src/ui/**'] } },
      { extends: true, test: { name: 'page', environment: 'happy-dom', include: ['src/ui/**/*.test.{ts,tsx}'] } },
    ],
  },
})
