import { BarChart, LineChart, SankeyChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Loaded on demand, and only what our charts draw with: a bare import of echarts would bring everything.
use([BarChart, LineChart, SankeyChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

export { init }
