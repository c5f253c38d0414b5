export { InsightsView as default } from './insights-view.tsx'
