import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Tab, TabList, TabPanel, Tabs } from '../ui/tabs.tsx'
import { closeDialog } from '../window/dialog.ts'
import { GeneralSettings } from './general-settings.tsx'
import { KeySettings } from './key-settings.tsx'
import './settings.css'

/** Settings act at once; there is nothing to confirm. */
export default function SettingsDialog({ tab }: { readonly tab: 'general' | 'keys' }) {
  const { settings: t, window: w } = useMessages()
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={closeDialog}
      footer={
        <Button look="primary" onPress={closeDialog}>
          {w.close}
        </Button>
      }
    >
      <Tabs defaultSelectedKey={tab}>
        <TabList label={t.title}>
          <Tab id="general">{t.tabs.general}</Tab>
          <Tab id="keys">{t.tabs.keys}</Tab>
        </TabList>
        <TabPanel id="general">
          <GeneralSettings />
        </TabPanel>
        <TabPanel id="keys">
          <KeySettings />
        </TabPanel>
      </Tabs>
    </Dialog>
  )
}
