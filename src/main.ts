import { mount } from 'svelte'
import './shell/theme.css'
import './shell/base.css'
import App from './shell/App.svelte'

const target = document.getElementById('page')
if (target) mount(App, { target })
