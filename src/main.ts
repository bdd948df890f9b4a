import { mount } from 'svelte'
import Shell from './shell/App.svelte'

const target = document.getElementById('page')
if (target) mount(Shell, { target })
