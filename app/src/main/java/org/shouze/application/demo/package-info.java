/** Fills an empty platform with a fictional bureau's year, each record made through the facades that users use. */
@ApplicationModule(displayName = "Demo 演示单位")
@NullMarked
package org.shouze.application.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
